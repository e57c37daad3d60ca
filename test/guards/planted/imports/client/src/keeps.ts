export function keep(text: string): void {
  localStorage.setItem('draft', text);
}
