/** Gives the focus to a field that is about to be drawn: a text editor takes a few frames. */
export function focusSoon(id: string, frames = 30): void {
  requestAnimationFrame(() => {
    const field = document.getElementById(id);
    if (field) field.focus();
    else if (frames > 0) focusSoon(id, frames - 1);
  });
}
