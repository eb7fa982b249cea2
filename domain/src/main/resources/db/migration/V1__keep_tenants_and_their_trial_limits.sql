-- A tenant is a brand. Its own row is the root that every other table's tenant_id names.
CREATE TABLE tenant (
  tenant_id BINARY(16) NOT NULL,
  slug VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  code_quota BIGINT NULL,
  codes_ordered BIGINT NOT NULL DEFAULT 0,
  created_at DATETIME(3) NOT NULL,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id),
  UNIQUE KEY tenant_slug (slug)
) DEFAULT CHARACTER SET utf8mb4;
