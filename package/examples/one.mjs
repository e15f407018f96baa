import { maxSupply } from 'cardano-rewards'
console.log(maxSupply)
