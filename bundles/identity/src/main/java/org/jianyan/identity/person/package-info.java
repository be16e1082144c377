/** Personal data: what is kept and how long, where it is, and its deletion. */
@Export
@Version("1.0.0")
package org.jianyan.identity.person;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
