import { expect, test } from "vitest";
import { coarseNetworkOf, networkOf } from "../src/network.ts";

test.each([
  ["203.0.113.7", "203.0.113.7/32", "203.0.113.0/24"],
  ["::ffff:203.0.113.7", "203.0.113.7/32", "203.0.113.0/24"],
  ["2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64", "2001:db8:1::/48"],
  ["2001:DB8:1:2::", "2001:db8:1:2::/64", "2001:db8:1::/48"],
  ["2001:db8:1:3::1", "2001:db8:1:3::/64", "2001:db8:1::/48"],
  ["fe80::1%eth0", "fe80::/64", "fe80::/48"],
  ["::1", "::/64", "::/48"],
])("attempts from %s are counted for %s, and security events keep %s", (address, network, coarse) => {
  expect([networkOf(address), coarseNetworkOf(address)]).toEqual([network, coarse]);
});
