package org.proofmark.serialization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.proofmark.kernel.ProblemException;

class BulkRowsTest {
    private static List<BulkRows.Row> read(String csv) {
        return BulkRows.read(new StringReader(csv));
    }

    @Test
    void marksLineEndsAndQuotesDoNotMatter() {
        assertThat(read("\ufeffCode,State,Reason\r\n\"HTTPS://X/01/1/21/A\",blacklist,\"stolen, \"\"again\"\"\"\r\n"))
                .containsExactly(new BulkRows.Row(2, "HTTPS://X/01/1/21/A", "blacklist", "stolen, \"again\""));
    }

    @Test
    void theReasonMayBeMissing() {
        assertThat(read("state,code\nvoid,A\n")).containsExactly(new BulkRows.Row(2, "A", "void", null));
    }

    @Test
    void shortRowsAreRowsWithEmptyCells() {
        assertThat(read("code,state,reason\nA\n")).containsExactly(new BulkRows.Row(2, "A", "", null));
    }

    @Test
    void aFileWithoutTheColumnsIsRefusedByTheirName() {
        assertThatThrownBy(() -> read("serial,reason\nA,b\n"))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("code");
        assertThatThrownBy(() -> read("")).isInstanceOf(ProblemException.class);
    }

    @Test
    void aQuoteThatNeverEndsIsRefused() {
        assertThatThrownBy(() -> read("code,state\n\"A,b\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).isEqualTo("csv-invalid"));
    }

    @Test
    void everyVerbIsUnderstoodInItsWords() {
        assertThat(BulkVerb.of("Blacklist")).contains(BulkVerb.BLACKLIST);
        assertThat(BulkVerb.of("DECOMMISSIONED")).contains(BulkVerb.DECOMMISSION);
        assertThat(BulkVerb.of("=cmd()")).isEmpty();
    }
}
