package amends.webhooks;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.util.List;
import java.util.stream.Stream;

/**
 * Which addresses may be connected to: those of the public internet, by the special-purpose registries of IANA (RFC 6890
 * and what followed it), and those that an operator allows besides.
 *
 * @param all whether every address may
 * @param allowed blocks that may, though they are not public
 */
public record Reachable(boolean all, List<Prefix> allowed) {

    /** Only public addresses. */
    public static final Reachable PUBLIC = new Reachable(false, List.of());

    private static final List<Prefix> NOT_PUBLIC = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    // Shared by carriers, and by clouds for what tells secrets of their machines.
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    // Clouds tell secrets of their machines here.
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    // A public address at which Azure speaks to its machines.
                    "168.63.129.16/32",
                    // Within 2000::/3: what leads elsewhere or nowhere.
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20")
            .map(Prefix::of)
            .toList();

    private static final Prefix GLOBAL_UNICAST = Prefix.of("2000::/3");

    public Reachable {
        allowed = List.copyOf(allowed);
    }

    /** Whether an address may be connected to. An IPv4 address that is written as IPv6 is judged as what it is. */
    public boolean contains(InetAddress address) {
        return all
                || allowed.stream().anyMatch(block -> block.contains(address))
                || (isGlobal(address) && NOT_PUBLIC.stream().noneMatch(block -> block.contains(address)));
    }

    /** In IPv6 only one block is given out, so that all else is refused without being named. */
    private static boolean isGlobal(InetAddress address) {
        return address instanceof Inet4Address || GLOBAL_UNICAST.contains(address);
    }
}
