-- Texture keys that left the server in files: who holds the means to print a slot's marks, and until when. Rows are only ever added.
CREATE TABLE texture_key_export (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot SMALLINT NOT NULL,
  market_id BINARY(16) NOT NULL,
  market_name VARCHAR(200) NOT NULL,
  profiles VARCHAR(400) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  exported_at DATETIME(3) NOT NULL,
  exported_by VARCHAR(200) NOT NULL,
  expires_at DATETIME(3) NOT NULL,
  PRIMARY KEY (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4;
