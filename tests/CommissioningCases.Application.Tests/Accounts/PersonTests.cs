using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Accounts;

public class PersonTests
{
    /// <summary>A cookie is written anew where its holder is no longer who the account says, which is not so only because both were read.</summary>
    [Fact]
    public void ReadTwice_TheSamePersonIsTheSame_AndActsForTheSameTrusts()
    {
        Of("5QA").ShouldBe(Of("5QA"));
        Of("5QA").GetHashCode().ShouldBe(Of("5QA").GetHashCode());
        Of("5QA").ShouldNotBe(Of("5QB"));
        Of("5QA").ShouldNotBe(Of());
    }

    private static Person Of(params string[] further) => People.Commissioner with { Further = [.. further.AsEnumerable()], Merged = [.. further.AsEnumerable()] };
}
