import './frame.css';
import { findApi } from '../../core/lms/find-api.ts';
import { Scorm12 } from '../../core/lms/scorm12.ts';
import { startFrame } from './frame.ts';

void startFrame(() => {
  const api = findApi(window, 'API');
  return api && new Scorm12(api);
}, coursePackage);
