using System.Text;

namespace CommissioningCases.Application.Tests.Histories;

/// <summary>What is said of a whole file, and what is left to be said of its lines.</summary>
public sealed class WrongFileTests
{
    [Theory]
    [InlineData("{\n\"case\": \"A-1\"\n}", true)]
    [InlineData("{\"case\":\n\"A-1\"} and more", true)]
    [InlineData("{\"case\": \"A-1\"} and more\n{\"case\": \"A-1\"}", false)] // the fault is in the line
    [InlineData("{\"case\": \"A-1\",}\n{\"case\": \"A-1\"}", false)]
    [InlineData("{\"case\": \"A-1\"}\n{\"case\": \"A-1\"}", false)]
    public void FaultOf_AnAttemptOverSeveralLines_IsTheFilesFault(string text, bool isSpread)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));

        var fault = WrongFile.FaultOf(file);

        (fault?.StartsWith("An attempt is spread over several lines.", StringComparison.Ordinal) ?? false).ShouldBe(isSpread);
        file.Position.ShouldBe(0);
    }
}
