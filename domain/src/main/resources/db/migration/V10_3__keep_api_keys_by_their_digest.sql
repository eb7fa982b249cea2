CREATE TABLE api_key (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  name VARCHAR(100) NOT NULL,
  -- The first characters of the key: enough to recognise it, far too few to guess it.
  hint VARCHAR(12) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  key_digest BINARY(32) NOT NULL,
  created_by VARCHAR(260) NOT NULL,
  created_at DATETIME(3) NOT NULL,
  expires_at DATETIME(3) NULL,
  revoked_at DATETIME(3) NULL,
  used_at DATETIME(3) NULL,
  PRIMARY KEY (tenant_id, id)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE api_key_role (
  tenant_id BINARY(16) NOT NULL,
  key_id BINARY(16) NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, key_id, role)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE api_key_site (
  tenant_id BINARY(16) NOT NULL,
  key_id BINARY(16) NOT NULL,
  gln CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, key_id, gln)
) DEFAULT CHARACTER SET utf8mb4;
