-- The directory is global: one row, one owner. The primary keys are what refuses a second claim; a sharded installation keeps
-- these tables where every shard can read them.
CREATE TABLE directory_host (
  host VARCHAR(253) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tenant_id BINARY(16) NOT NULL,
  claimed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (host),
  KEY host_of_tenant (tenant_id, claimed_at)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE directory_prefix (
  prefix VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tenant_id BINARY(16) NOT NULL,
  claimed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (prefix),
  KEY prefix_of_tenant (tenant_id, claimed_at)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE directory_gtin (
  gtin CHAR(14) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tenant_id BINARY(16) NOT NULL,
  claimed_at DATETIME(3) NOT NULL,
  PRIMARY KEY (gtin),
  KEY gtin_of_tenant (tenant_id, gtin)
) DEFAULT CHARACTER SET utf8mb4;

-- Logins and keys name no tenant, so the directory says whose they are as well.
CREATE TABLE directory_login (
  email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  tenant_id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  PRIMARY KEY (email),
  KEY login_of_user (tenant_id, user_id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE directory_key (
  key_digest BINARY(32) NOT NULL,
  tenant_id BINARY(16) NOT NULL,
  key_id BINARY(16) NOT NULL,
  PRIMARY KEY (key_digest),
  KEY digest_of_key (tenant_id, key_id)
) DEFAULT CHARACTER SET utf8mb4;

ALTER TABLE tenant ADD COLUMN suspension_reason VARCHAR(500) NULL;
