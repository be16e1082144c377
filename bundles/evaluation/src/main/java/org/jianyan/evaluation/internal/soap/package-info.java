@XmlSchema(namespace = EvaluationResults.NAMESPACE, elementFormDefault = XmlNsForm.QUALIFIED)
package org.jianyan.evaluation.internal.soap;

import javax.xml.bind.annotation.XmlNsForm;
import javax.xml.bind.annotation.XmlSchema;
