declare module 'color-name' {
  const colours: Readonly<Record<string, readonly [red: number, green: number, blue: number]>>;
  export default colours;
}
