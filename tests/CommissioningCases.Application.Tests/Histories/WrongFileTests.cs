using System.Text;

namespace CommissioningCases.Application.Tests.Histories;

/// <summary>What is said of a whole file, and what is left to be said of its lines.</summary>
public sealed class WrongFileTests
{
    [Theory]
    [InlineData("\u0089PNG\r\n\u001a\n", "This is a picture.")]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", "This is a picture.")]
    [InlineData("Dear colleagues\n\nPlease find the history below.\n", "This is plain text, such as a letter.")]
    [InlineData("", null)]
    public void FaultOf_WhatIsNoHistoryAtAll_SaysWhatItIs(string text, string? fault)
    {
        using var file = new MemoryStream(Encoding.Latin1.GetBytes(text));

        (WrongFile.FaultOf(file)?.Split(". ")[0] + ".").ShouldBe(fault ?? ".");
    }

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
