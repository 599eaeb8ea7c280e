import './frame.css';
import { findApi } from '../../core/lms/find-api.ts';
import { Scorm2004 } from '../../core/lms/scorm2004.ts';
import { startFrame } from './frame.ts';

void startFrame(() => {
  const api = findApi(window, 'API_1484_11');
  return api && new Scorm2004(api);
}, coursePackage);
