export declare const developmentAddress: string;
export declare const manifestAt: (manifest: string, address: string | undefined) => string;
