using System.Diagnostics;
using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Store;

public sealed class ServerChoiceTests
{
    [Theory]
    [InlineData("Host=db;Username=cases", ServerKind.Given)]
    [InlineData(ServerChoice.Embedded, ServerKind.Embedded)]
    public async Task WhatIsSaid_HoldsWhateverEngineThereIs(string given, ServerKind chosen) =>
        (await ServerChoice.MakeAsync(given, () => throw new InvalidOperationException("No engine should have been asked."))).ShouldBe(chosen);

    [Theory]
    [InlineData(null, true, ServerKind.Container)]
    [InlineData("", true, ServerKind.Container)]
    [InlineData(null, false, ServerKind.Embedded)]
    [InlineData("", false, ServerKind.Embedded)]
    public async Task WhereNothingIsSaid_ItIsAContainerWhereAnEngineAnswersElseEmbedded(string? given, bool answers, ServerKind chosen) =>
        (await ServerChoice.MakeAsync(given, () => answers)).ShouldBe(chosen);

    [Fact]
    public async Task AnEngineThatDoesNotAnswerInTime_IsNone()
    {
        using var end = new ManualResetEventSlim();
        var started = Stopwatch.StartNew();

        var chosen = await ServerChoice.MakeAsync(
            null,
            () =>
            {
                end.Wait(TimeSpan.FromMinutes(1));
                return true;
            },
            TimeSpan.FromMilliseconds(20));

        end.Set();
        chosen.ShouldBe(ServerKind.Embedded);
        started.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
