package amends.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReachableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.255.255.254",
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "169.254.169.254",
                "169.254.170.2",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.1",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.7",
                "203.0.113.9",
                "224.0.0.1",
                "239.255.255.250",
                "240.0.0.1",
                "255.255.255.255",
                "168.63.129.16",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.1.2.3",
                "::ffff:169.254.169.254",
                "64:ff9b::7f00:1",
                "64:ff9b:1::a00:1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:a00:1::",
                "3fff::1",
                "4000::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "ff02::1"
            })
    void whatIsNotPublicIsNotReached(String address) throws Exception {
        assertThat(Reachable.PUBLIC.contains(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "2606:4700:4700::1111",
                "2a00:1450:4001:800::200e",
                "2001:4860:4860::8888"
            })
    void whatIsPublicIsReached(String address) throws Exception {
        assertThat(Reachable.PUBLIC.contains(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void anOperatorMayAllowABlock() throws Exception {
        Reachable reachable = new Reachable(false, List.of(Prefix.of("10.1.0.0/16"), Prefix.of("fd00:1::/63")));

        assertThat(reachable.contains(InetAddress.getByName("10.1.255.255"))).isTrue();
        assertThat(reachable.contains(InetAddress.getByName("10.2.0.0"))).isFalse();
        assertThat(reachable.contains(InetAddress.getByName("fd00:1:0:1::9"))).isTrue();
        assertThat(reachable.contains(InetAddress.getByName("fd00:1:0:2::9"))).isFalse();
        assertThat(new Reachable(true, List.of()).contains(InetAddress.getLoopbackAddress()))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "10.0.0.0/33",
                "10.0.0.0/-1",
                "10.0.0.0/x",
                "example.com",
                "::/129",
                "abc",
                "dead",
                "10.0.0.0/8/8"
            })
    void whatIsNoBlockIsRefusedWithoutAskingAnybody(String text) {
        assertThatThrownBy(() -> Prefix.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
