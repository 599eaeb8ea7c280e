/** What a manifest says. */
export interface ManifestFacts {
  /** Id of the course. */
  readonly id: string;
  /** Public address of the course: what names the course beyond its platform. */
  readonly address: string;
  readonly title: string;
  readonly description: string;
  /** Language code of title and description. */
  readonly language: string;
  /** Every file of the package but the manifest itself. */
  readonly files: readonly string[];
  /** Share of the questions, 0 to 1, from which the quiz is passed. */
  readonly mastery: number;
  readonly completion: 'read' | 'passed';
}

/** The page that a platform opens. */
export const framePage = 'index_lms.html';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string => text.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);

const fileList = (files: readonly string[]): string =>
  files.map((file) => `      <file href="${xml(file)}"/>`).join('\n');

/** The course as an organization of one item. @param within what else stands in the item, each line with its break before it */
function organization(title: string, within = ''): string {
  return `  <organizations default="course">
    <organization identifier="course">
      <title>${xml(title)}</title>
      <item identifier="item" identifierref="resource" isvisible="true">
        <title>${xml(title)}</title>${within}
      </item>
    </organization>
  </organizations>`;
}

/**
 * `imsmanifest.xml` of SCORM 1.2. It names no mastery score: platforms that find one judge the status by it, and turn a
 * completed course into a failed one.
 */
export function scorm12Manifest({ id, title, files }: ManifestFacts): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xml(id)}-scorm12" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
${organization(title)}
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="${framePage}">
${fileList(files)}
    </resource>
  </resources>
</manifest>
`;
}

/** `imsmanifest.xml` of SCORM 2004, 4th edition: the course itself says when it is completed. */
export function scorm2004Manifest({ id, title, files }: ManifestFacts): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${xml(id)}-scorm2004" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
${organization(
  title,
  `
        <imsss:sequencing>
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>`,
)}
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormType="sco" href="${framePage}">
${fileList(files)}
    </resource>
  </resources>
</manifest>
`;
}

/** `cmi5.xml`: the course with one unit, under its public address. */
export function cmi5Structure({ address, title, description, language, mastery, completion }: ManifestFacts): string {
  const text = (words: string): string => `<langstring lang="${xml(language)}">${xml(words)}</langstring>`;
  const moveOn = completion === 'read' ? 'Completed' : 'CompletedAndPassed';
  return `<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${xml(address)}">
    <title>${text(title)}</title>
    <description>${text(description)}</description>
  </course>
  <au id="${xml(address)}#cmi5" launchMethod="AnyWindow" moveOn="${moveOn}" masteryScore="${mastery}">
    <title>${text(title)}</title>
    <description>${text(description)}</description>
    <url>${framePage}</url>
  </au>
</courseStructure>
`;
}
