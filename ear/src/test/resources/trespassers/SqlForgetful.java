package trespassers;

/** Never compiled, only read: queries with and without a tenant. */
class SqlForgetful {
    private static final String FORGETFUL = "SELECT id FROM sku WHERE gtin = ?";
    private static final String FAITHFUL = "SELECT id FROM sku WHERE tenant_id = ?";
    private static final String CONDITION = " WHERE tenant_id = ? AND id = ?";

    void inline() {
        run("DELETE FROM sku WHERE gtin = ?");
    }

    void concatenated() {
        run("UPDATE sku SET name = ? " + "WHERE id = ?");
    }

    void byConstant() {
        run(FORGETFUL);
    }

    void jpql() {
        run("select s from Sku s where s.gtin = :gtin");
    }

    void textBlock() {
        run("""
            SELECT id
            FROM sku
            """);
    }

    void tenantOnlyAtRunTime() {
        run("SELECT id FROM sku WHERE " + condition());
    }

    void faithful() {
        run(FAITHFUL);
        run("UPDATE sku SET name = ?" + CONDITION);
        run("select s from Sku s where s.key.tenantId = :tenant");
        run("INSERT INTO sku (tenant_id, id) VALUES %s".formatted("(?, ?)"));
        String from = " FROM sku WHERE tenant_id = ?";
        run("SELECT COUNT(*)" + from);
        log("Updated the SKU");
    }

    @CrossTenant("the dispatcher leases for everybody")
    void excused() {
        run("SELECT id FROM job WHERE state = 'QUEUED'");
        run(FORGETFUL);
    }

    static class Inner {
        Runnable nested() {
            return () -> run("SELECT 1 FROM sku");
        }
    }
}
