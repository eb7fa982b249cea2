package org.proofmark.ear.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GivenDatabaseTest {
    @Test
    void readsAnAddress() {
        assertThat(GivenDatabase.parse("jdbc:mysql://db.example:3307/pm_test?user=tester&password=a%26b%25c+d"))
                .isEqualTo(new DatabaseAccess("db.example", 3307, "pm_test", "tester", "a&b%c+d"));
        assertThat(GivenDatabase.parse("jdbc:mysql://[::1]/t?password=&user=u"))
                .isEqualTo(new DatabaseAccess("[::1]", 3306, "t", "u", ""));
    }

    @Test
    void theAddressOfThePoolNamesTheGivenHostAndSchema() {
        DatabaseAccess access = GivenDatabase.parse("jdbc:mysql://db.example:3307/pm_test?user=tester&password=sesame");
        assertThat(access.url())
                .startsWith("jdbc:mysql://db.example:3307/pm_test?")
                .doesNotContain("sesame");
        assertThat(access.toString()).contains("db.example:3307/pm_test").doesNotContain("sesame");
    }

    @Test
    void aBadAddressIsRefusedWithWhatToDoAndWithoutThePassword() {
        Map.ofEntries(
                        Map.entry("mysql://h/s?user=u&password=sesame", "does not begin with jdbc:mysql://"),
                        Map.entry("jdbc:mariadb://h/s?user=u&password=sesame", "does not begin with jdbc:mysql://"),
                        Map.entry("jdbc:mysql://u:sesame@h/s", "names the user before the host"),
                        Map.entry("jdbc:mysql:///s?user=u&password=sesame", "has no single host"),
                        Map.entry("jdbc:mysql://h1,h2/s?user=u&password=sesame", "has no single host"),
                        Map.entry("jdbc:mysql://h:0/s?user=u&password=sesame", "port 0"),
                        Map.entry("jdbc:mysql://h:70000/s?user=u&password=sesame", "port 70000"),
                        Map.entry("jdbc:mysql://h:eighty/s?user=u&password=sesame", "has no single host"),
                        Map.entry("jdbc:mysql://h:3306?user=u&password=sesame", "has no schema"),
                        Map.entry("jdbc:mysql://h:3306/a/b?user=u&password=sesame", "has no schema"),
                        Map.entry("jdbc:mysql://h/MySQL?user=u&password=sesame", "belongs to the database server"),
                        Map.entry("jdbc:mysql://h:3306/s", "names no user"),
                        Map.entry("jdbc:mysql://h:3306/s?password=sesame", "names no user"),
                        Map.entry("jdbc:mysql://h:3306/s?user=u", "names no password"),
                        Map.entry("jdbc:mysql://h/s?user=u&password=sesame#1", "percent-encode it as %23"),
                        Map.entry("jdbc:mysql://h/s?user=u&password=sesame%", "percent-encode what is special"),
                        Map.entry("jdbc:mysql://h/s?user=u&password=sesame&user=v", "says user twice"),
                        Map.entry("jdbc:mysql://h/s?user=u&password=sesame&x", "without '='"),
                        Map.entry("jdbc:mysql://h/s?user=u&password=sesame&a=b", "further parameters [a]"))
                .forEach((url, why) -> assertThatThrownBy(() -> GivenDatabase.parse(url))
                        .as(url)
                        .isInstanceOf(HouseException.class)
                        .hasMessageContaining(why)
                        .hasMessageContaining("-Dproofmark.mysql.url='jdbc:mysql://HOST:PORT/SCHEMA?user=U&password=P'")
                        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("sesame")));
    }
}
