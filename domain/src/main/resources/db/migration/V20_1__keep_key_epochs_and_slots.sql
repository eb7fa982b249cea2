-- The roots themselves are in the keystore; the database only knows that they exist, and by its check value which one an epoch means.
CREATE TABLE token_keyring (
  tenant_id BINARY(16) NOT NULL,
  epoch INT NOT NULL,
  PRIMARY KEY (tenant_id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE token_epoch (
  tenant_id BINARY(16) NOT NULL,
  epoch INT NOT NULL,
  check_value BINARY(8) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  created_by VARCHAR(200) NOT NULL,
  PRIMARY KEY (tenant_id, epoch)
) DEFAULT CHARACTER SET utf8mb4;

-- issuing repeats market_id while the slot issues and is null otherwise, so that the unique key allows one issuing slot a market.
CREATE TABLE token_slot (
  tenant_id BINARY(16) NOT NULL,
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  slot SMALLINT NOT NULL,
  market_id BINARY(16) NOT NULL,
  issuing BINARY(16) NULL,
  epoch INT NOT NULL,
  format VARCHAR(8) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  texture_profile VARCHAR(40) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  state VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  opened_at DATETIME(3) NOT NULL,
  opened_by VARCHAR(200) NOT NULL,
  revoked_at DATETIME(3) NULL,
  revoked_by VARCHAR(200) NULL,
  reason VARCHAR(500) NULL,
  version INT NOT NULL DEFAULT 0,
  PRIMARY KEY (tenant_id, gtin, slot),
  UNIQUE KEY token_slot_issuing (tenant_id, gtin, issuing),
  KEY token_slot_epoch (tenant_id, epoch)
) DEFAULT CHARACTER SET utf8mb4;
