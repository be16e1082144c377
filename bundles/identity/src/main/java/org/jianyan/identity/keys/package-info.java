/** Single values encrypted by keys that are not in the database. */
@Export
@Version("1.0.0")
package org.jianyan.identity.keys;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
