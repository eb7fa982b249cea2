package org.proofmark.catalog.internal.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import org.proofmark.catalog.spi.ImportColumn;
import org.proofmark.catalog.spi.ImportKind;
import org.proofmark.kernel.Problem;

/** The kinds of rows that some room here takes. */
@ApplicationScoped
public class ImportKinds {
    @Inject
    @Any
    private Instance<ImportKind> kinds;

    public ImportKind of(String name) {
        for (ImportKind kind : kinds) {
            if (kind.kind().equals(name)) {
                return kind;
            }
        }
        throw Problem.invalid("import-kind-unknown", "kind", name, "must be one of " + names());
    }

    public List<String> names() {
        return kinds.stream().map(ImportKind::kind).sorted().toList();
    }

    /** A header and one example; no cell of it needs quotes. */
    static String template(ImportKind kind) {
        List<ImportColumn> columns = kind.columns();
        return String.join(",", columns.stream().map(ImportColumn::name).toList())
                + "\r\n"
                + String.join(",", columns.stream().map(ImportColumn::example).toList())
                + "\r\n";
    }
}
