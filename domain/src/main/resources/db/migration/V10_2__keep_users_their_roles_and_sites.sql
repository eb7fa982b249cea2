CREATE TABLE app_user (
  tenant_id BINARY(16) NOT NULL,
  id BINARY(16) NOT NULL,
  email VARCHAR(254) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  name VARCHAR(200) NOT NULL,
  -- pbkdf2-sha256$iterations$salt$hash
  password VARCHAR(200) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  must_change BOOLEAN NOT NULL,
  enabled BOOLEAN NOT NULL,
  -- Counts what ends sessions: a new password, a disabling.
  stamp INT NOT NULL,
  created_at DATETIME(3) NOT NULL,
  signed_in_at DATETIME(3) NULL,
  version INT NOT NULL,
  PRIMARY KEY (tenant_id, id),
  UNIQUE KEY user_email (tenant_id, email)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE app_user_role (
  tenant_id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  role VARCHAR(20) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, user_id, role)
) DEFAULT CHARACTER SET utf8mb4;

CREATE TABLE app_user_site (
  tenant_id BINARY(16) NOT NULL,
  user_id BINARY(16) NOT NULL,
  gln CHAR(13) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
  PRIMARY KEY (tenant_id, user_id, gln)
) DEFAULT CHARACTER SET utf8mb4;
