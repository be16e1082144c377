@XmlSchema(namespace = Bulletins.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.jianyan.publicity.internal.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
