using CommissioningCases.Testing;

namespace CommissioningCases.Application.Tests.Sealing;

public sealed class SealTextTests
{
    private static readonly Seal Signed = TestSealKeys.Usual.Signed(new Seal(
        "cases.example.nhs.uk", 12, new DateTimeOffset(2010, 3, 16, 23, 0, 5, TimeSpan.Zero), 1042, MerkleHash.Leaf("root"u8), MerkleHash.Leaf("before"u8), "", []));

    private static string Usual => Signed.Text;

    [Fact]
    public void Text_HasNineLinesThatPeopleCanRead()
    {
        var lines = Usual.Split('\n');

        lines.Length.ShouldBe(10);
        lines[..5].ShouldBe(["Commissioning Cases seal", "Origin: cases.example.nhs.uk", "Number: 12", "Sealed: 2010-03-16T23:00:05Z", "Size: 1042"]);
        lines[5].ShouldMatch("^Root: [0-9a-f]{64}$");
        lines[6].ShouldMatch("^Before: [0-9a-f]{64}$");
        lines[7].ShouldMatch("^Key: [0-9a-f]{16}$");
        lines[8].ShouldMatch("^Signature: [A-Za-z0-9+/]{86}==$");
        lines[9].ShouldBeEmpty();
    }

    [Fact]
    public void Find_ReadsItAsPeopleHaveIt()
    {
        string[] writings =
        [
            Usual,
            Usual.Replace("\n", "\r\n", StringComparison.Ordinal),
            "Dear auditor,\n\nhere is the seal.\n\n" + Usual + "\nYours",
            Usual.Replace("\n", "\n\n  ", StringComparison.Ordinal),
            Usual.TrimEnd(),
            Broken("Root: "),
            Broken("Signature: "),
        ];

        foreach (var writing in writings)
        {
            var found = SealText.Find(writing);
            found.ShouldNotBeNull(writing).Text.ShouldBe(Usual);
            TestSealKeys.Usual.Known[0].HasSigned(found).ShouldBeTrue();
        }

        static string Broken(string field)
        {
            var at = Usual.IndexOf(field, StringComparison.Ordinal) + field.Length;
            return Usual[..(at + 30)] + "\n  " + Usual[(at + 30)..(at + 60)] + "\n  " + Usual[(at + 60)..];
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("Commissioning Cases seal")]
    [InlineData("A seal")]
    public void Find_WhereThereIsNone_FindsNone(string text) => SealText.Find(text).ShouldBeNull();

    [Theory]
    [InlineData("Number: 12", "Number: -12")]
    [InlineData("Number: 12\n", "")]
    [InlineData("Size: 1042", "Size: many")]
    [InlineData("2010-03-16T23:00:05Z", "yesterday")]
    [InlineData("Root: ", "Root: zz")]
    [InlineData("Before: ", "Before: 00")]
    [InlineData("Signature: ", "Signature: !")]
    public void Find_WhereALineIsNotOne_FindsNone(string line, string by) => SealText.Find(Usual.Replace(line, by, StringComparison.Ordinal)).ShouldBeNull();

    [Theory]
    [InlineData("Origin: cases", "Origin: bases")]
    [InlineData("Number: 12", "Number: 13")]
    [InlineData("Size: 1042", "Size: 1041")]
    [InlineData("2010-03-16", "2010-03-17")]
    public void HasSigned_WhenALineWasChanged_IsFalse(string line, string by)
    {
        var changed = SealText.Find(Usual.Replace(line, by, StringComparison.Ordinal)).ShouldNotBeNull();

        TestSealKeys.Usual.Find(changed.KeyId).ShouldNotBeNull().HasSigned(changed).ShouldBeFalse();
    }
}
