package org.proofmark.web.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofmark.foundation.Listing;
import org.proofmark.kernel.Page;

/** The list that every page of master data has. */
class ShelfTest {
    private static final UUID ID = new UUID(0, 1);
    private static final List<Listing> ASKED = new ArrayList<>();

    private final Shelf<String> shelf = new Shelf<>(ShelfTest::rows, id -> "put " + id, id -> "back " + id);

    private static Page<String> rows(Listing listing) {
        ASKED.add(listing);
        return new Page<>(List.of("one", "two"), 2);
    }

    @Test
    void asksForWhatWasSearchedAndShown() {
        ASKED.clear();
        shelf.setSearch("date");
        shelf.setShow(Listing.Show.ALL);
        assertThat(shelf.getTable().load(20, 10, Map.of(), Map.of())).containsExactly("one", "two");
        assertThat(ASKED).first().isEqualTo(Listing.of(20, 10, "date", "", Listing.Show.ALL));
    }

    @Test
    void isFreshOnlyWhileNothingIsSearched() {
        assertThat(shelf.isFresh()).isTrue();
        shelf.setSearch("date");
        assertThat(shelf.isFresh()).isFalse();
        shelf.setSearch(null);
        shelf.setShow(Listing.Show.ARCHIVED);
        assertThat(shelf.isFresh()).isFalse();
    }

    @Test
    void remembersWhatWasPutAwayUntilItIsBack() {
        shelf.archive(ID);
        assertThat(shelf.getPut()).isEqualTo("put " + ID);
        shelf.restore(ID);
        assertThat(shelf.getPut()).isNull();
    }

    @Test
    void hasNoFileUnlessThePageSaysWhatStandsInIt() {
        assertThatThrownBy(() -> shelf.export("csv")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void outlivesARequestInTheSession() throws Exception {
        shelf.setSearch("date");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(shelf);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            assertThat(((Shelf<?>) in.readObject()).getSearch()).isEqualTo("date");
        }
    }
}
