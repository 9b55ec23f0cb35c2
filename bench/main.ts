import { benchCheckFiles } from "./check-files";
import { benchInsertRequests } from "./insert-requests";
import { benchOverviewRequests } from "./overview-requests";

await benchInsertRequests();
await benchOverviewRequests();
benchCheckFiles();
