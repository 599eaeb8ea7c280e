import fc from 'fast-check';

// A mutant that random input finds at all, it finds soon; 10,000 runs for each of thousands of mutants take days.
fc.configureGlobal({ interruptAfterTimeLimit: 300, markInterruptAsFailure: false });
