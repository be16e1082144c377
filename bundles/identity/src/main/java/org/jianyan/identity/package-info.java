/** Organisations, accounts, roles and the rights they give. */
@Export
@Version("2.0.0")
package org.jianyan.identity;

import org.osgi.annotation.bundle.Export;
import org.osgi.annotation.versioning.Version;
