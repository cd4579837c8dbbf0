namespace CommissioningCases.Web.Tests.Walks;

/// <summary>The walks are what they claim to be; other tests build on that.</summary>
public sealed class WalkTests
{
    public static TheoryData<string> Names => [.. Walk.All.Select(walk => walk.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Lines_AreRefusedUnderTheClausesTheyNameAndElseAccepted(string name)
    {
        foreach (var line in Walk.Named(name).Lines)
        {
            string[] expected = line.Fields.TryGetProperty("refused", out var refused) ? [.. refused.EnumerateArray().Select(clause => clause.GetString()!)] : [];
            var unmet = line.Decision switch
            {
                Decision.Accepted => [],
                Decision.Refused decision => decision.ClauseIds,
                Decision.Invalid invalid => [.. invalid.Errors.Select(error => error.ToString())],
                _ => throw new InvalidOperationException(),
            };

            unmet.ShouldBe(expected, line.ToString());
        }
    }

    [Fact]
    public void All_TryEveryAction()
    {
        var tried = Walk.All.SelectMany(walk => walk.Lines).Where(line => line.IsAccepted).Select(line => line.Do).ToHashSet();

        // Staff transfer after an award, with which the walks end, the walks' cases are about no contract, and questions about an offer have a page of their own: TransferTests, NameContractTests and
        // ClarificationTests record these.
        CaseActions.All.Select(action => action.Name).Concat(ProgrammeActions.All.Select(action => action.Name))
            .Except([RecordTransfer.Definition.Name, NameContract.Definition.Name, ClarifyOffer.Definition.Name])
            .ShouldBeSubsetOf(tried);
    }
}
