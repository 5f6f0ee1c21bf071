interface Window {
  readonly counterpart: import('../shared/contract/bridge.ts').Bridge
}
