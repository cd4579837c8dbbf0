namespace CommissioningCases.Web.Tests.CommandLine;

/// <summary>Tests that look at the console, which is one for the whole process: no other test runs at the same time.</summary>
[CollectionDefinition(nameof(ConsoleTests), DisableParallelization = true)]
public sealed class ConsoleTests;
