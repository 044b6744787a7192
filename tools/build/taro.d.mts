export function buildAppIfStale(type: "h5" | "weapp"): Promise<void>;
export function buildApp(type: "h5" | "weapp"): Promise<void>;
