import ipaddr from "ipaddr.js";

/**
 * The network that attempts are counted for: an IPv4 address, or the /64 of an IPv6 address, since one subscriber has
 * all addresses of a /64. Null stands for an unknown address.
 */
export function networkOf(address: string | null): string | null {
  return address === null ? null : prefixOf(address, { ipv4: 32, ipv6: 64 });
}

/** The network that a security event keeps: the /24 of an IPv4 address, or the /48 of an IPv6 address. */
export function coarseNetworkOf(address: string | null): string | null {
  return address === null ? null : prefixOf(address, { ipv4: 24, ipv6: 48 });
}

function prefixOf(address: string, bits: Record<"ipv4" | "ipv6", number>): string {
  // without the zone of a link-local address, and an IPv4 address written as IPv6 as what it is
  const parsed = ipaddr.process(address.replace(/%.*/, ""));
  const family = parsed.kind() === "ipv4" ? ipaddr.IPv4 : ipaddr.IPv6;
  const range = `${parsed}/${bits[parsed.kind()]}`;
  return `${family.networkAddressFromCIDR(range)}/${bits[parsed.kind()]}`;
}
