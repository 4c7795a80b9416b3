/** For a form that is sent by `act`, and not by the page. */
export const submitted =
  (act: () => void) =>
  (event: { preventDefault(): void }): void => {
    event.preventDefault()
    act()
  }
