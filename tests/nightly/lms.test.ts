import { packageCases } from '../helpers/lms/package-cases.ts';

packageCases('1.2', 'scorm-again');
packageCases('2004', 'strict');
