import { audit } from "./audit";
import { dispatch } from "./dispatch";
import { member } from "./member";
import { order } from "./order";
import { points } from "./points";
import { request } from "./request";
import { reward } from "./reward";

/** All that may be asked of the cloud, by function. */
export const contract = { member, order, dispatch, points, reward, request, audit };

export type Contract = typeof contract;
export type FunctionName = keyof Contract;
