package org.proofmark.verification.internal;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import org.proofmark.identity.Directory;

/** The screen for the hosts that brands have at the moment; made anew when the directory's list changed. */
@ApplicationScoped
class AddressScreens {
    @Inject
    private Directory directory;

    @Inject
    @ConfigProperty(name = "proofmark.resolver.own-hosts")
    private List<String> ownHosts;

    private volatile @Nullable Made made;

    private record Made(List<String> hosts, AddressScreen screen) {}

    Optional<AddressScreen.Finding> screen(String text) {
        List<String> hosts = directory.hosts();
        Made known = made;
        if (known == null || !known.hosts().equals(hosts)) {
            known = new Made(hosts, new AddressScreen(new KnownHosts(hosts, ownHosts)));
            made = known;
        }
        return known.screen().look(text);
    }
}
