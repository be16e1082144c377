/** The connector to the digital People's Congress: tasks in; opinions, collation table and decisions out. */
@Export
@Version("1.0.0")
package org.jianyan.digitalnpc;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
