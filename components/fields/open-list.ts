'use client'

import { useCombobox } from 'downshift'
import type { ChangeEvent, KeyboardEvent } from 'react'

type Options<Item> = {
  /** Of the list; field and rows are named after it. */
  readonly id: string
  readonly items: readonly Item[]
  readonly keyOf: (item: Item) => string
  readonly typed: string
  readonly onType: (typed: string) => void
  /** A row was pressed, or Enter was while it was the active one. */
  readonly onPick: (item: Item, how: 'press' | 'enter') => void
  readonly onEscape: () => void
}

export type OpenList = ReturnType<typeof useOpenList>

/** A field whose list is open as long as the field is there (WAI-ARIA combobox). Arrows move, Enter chooses. */
export function useOpenList<Item>(options: Options<Item>) {
  const { id, items, keyOf, typed, onType, onPick, onEscape } = options
  const list = useCombobox<Item>({
    id,
    items: [...items],
    inputValue: typed,
    isOpen: true,
    defaultHighlightedIndex: 0,
    itemToString: (item) => (item ? keyOf(item) : ''),
    itemToKey: (item) => item && keyOf(item),
    onInputValueChange: ({ inputValue, type }) => {
      if (type === useCombobox.stateChangeTypes.InputChange) onType(inputValue)
    },
    onStateChange: ({ type, selectedItem }) => {
      const { ItemClick, InputKeyDownEnter, InputKeyDownEscape } = useCombobox.stateChangeTypes
      if (type === ItemClick && selectedItem) onPick(selectedItem, 'press')
      else if (type === InputKeyDownEnter && selectedItem) onPick(selectedItem, 'enter')
      else if (type === InputKeyDownEscape) onEscape()
    },
  })
  const { highlightedIndex, getItemProps } = list
  return {
    label: list.getLabelProps(),
    input: list.getInputProps({
      // The field was opened by the reader's own press: focus belongs in it.
      autoFocus: true,
      autoComplete: 'off',
      spellCheck: false,
      // Set at once, not by way of the library's state: a controlled field must never lose a letter.
      onChange: (event: ChangeEvent<HTMLInputElement>) => onType(event.target.value),
      onKeyDown: (event: KeyboardEvent) => {
        if (event.key === 'Escape') onEscape()
      },
    }),
    menu: list.getMenuProps(),
    row: (item: Item, index: number) => ({
      ...getItemProps({ item, index }),
      role: 'option',
      tabIndex: -1,
      'aria-selected': index === highlightedIndex,
    }),
  }
}
