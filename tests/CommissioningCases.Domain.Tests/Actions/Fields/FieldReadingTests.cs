using System.Text.Json;

namespace CommissioningCases.Domain.Tests.Actions.Fields;

/// <summary>What each kind of field takes for a value, and how it writes it again.</summary>
public class FieldReadingTests
{
    [Theory]
    [InlineData("\"Healing rates fell\"", "\"Healing rates fell\"")]
    [InlineData("\" kept as typed \"", "\" kept as typed \"")]
    [InlineData("\"caf\\u00e9\"", "\"café\"")]
    [InlineData("7", null)]
    [InlineData("\"\\ud800\"", null)]
    [InlineData("\"a\\u0000b\"", null)]
    public void TextField_TakesTexts(string json, string? written) => Read(new TextField("field", "Field"), json).ShouldBe(written);

    [Theory]
    [InlineData("", false)]
    [InlineData(" \u00a0\u2003", false)]
    [InlineData(".", false)]
    [InlineData("— … £ % ✓ 😀", false)]
    [InlineData("\u0301", false)]
    [InlineData("a", true)]
    [InlineData("7", true)]
    [InlineData("²", true)]
    [InlineData("½", true)]
    [InlineData("Ⅳ", true)]
    [InlineData("医", true)]
    [InlineData("ʰ", true)]
    [InlineData(" . é", true)]
    [InlineData("\U00010330", true)]
    public void TextField_IsBlank_WithoutALetterOrADigit(string text, bool isGiven) =>
        (Read(new TextField("field", "Field"), JsonSerializer.Serialize(text)) is not null).ShouldBe(isGiven);

    [Theory]
    [InlineData("", false)]
    [InlineData(" \t", false)]
    [InlineData("\u00a0", false)]
    [InlineData("%", true)]
    [InlineData("£", true)]
    [InlineData(".", true)]
    public void TextField_OfSigns_IsBlankOnlyWhereItIsWhiteSpace(string text, bool isGiven) =>
        (Read(new TextField("field", "Field") { IsOfSigns = true }, JsonSerializer.Serialize(text)) is not null).ShouldBe(isGiven);

    [Fact]
    public void TextField_CountsCharactersOutsideTheBasicPlaneOnce()
    {
        var letters = string.Concat(Enumerable.Repeat("\U00010330", 4000));
        Read(new TextField("field", "Field"), JsonSerializer.Serialize(letters)).ShouldNotBeNull();
        Read(new TextField("field", "Field"), JsonSerializer.Serialize(letters + "x")).ShouldBeNull();
    }

    [Theory]
    [InlineData("true", "true")]
    [InlineData("false", "false")]
    [InlineData("\"true\"", null)]
    [InlineData("1", null)]
    public void BooleanField_TakesTheBooleansOfJson(string json, string? written) => Read(new BooleanField("field", "Field"), json).ShouldBe(written);

    [Theory]
    [InlineData("\"2012-02-29\"", "\"2012-02-29\"")]
    [InlineData("\"2011-02-29\"", null)]
    [InlineData("\"2011-2-1\"", null)]
    [InlineData("\"2011-02-01 \"", null)]
    [InlineData("20110201", null)]
    public void DateField_TakesRealDays(string json, string? written) => Read(new DateField("field", "Field"), json).ShouldBe(written);

    [Theory]
    [InlineData("1", "1")]
    [InlineData("1.50", "1.5")]
    [InlineData("1e2", "100")]
    [InlineData("-0.0", "0")]
    [InlineData("0.0000000000000000000000000001", "0.0000000000000000000000000001")]
    [InlineData("1e99", null)]
    [InlineData("\"1\"", null)]
    [InlineData("true", null)]
    public void NumberField_TakesTheNumbersOfJsonAndWritesEqualOnesAlike(string json, string? written) =>
        Read(new NumberField("field", "Field"), json).ShouldBe(written);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("100", "100")]
    [InlineData("100.0", "100")]
    [InlineData("100.1", null)]
    [InlineData("-0.1", null)]
    public void NumberField_KeepsToItsRange(string json, string? written) =>
        Read(new NumberField("field", "Field") { Least = 0, Most = 100 }, json).ShouldBe(written);

    [Theory]
    [InlineData("2.0", "2")]
    [InlineData("2.5", null)]
    public void NumberField_MayAskForAWholeNumber(string json, string? written) =>
        Read(new NumberField("field", "Field") { IsWhole = true }, json).ShouldBe(written);

    [Theory]
    [InlineData("\"value-for-money\"", "\"value-for-money\"")]
    [InlineData("\"ValueForMoney\"", null)]
    [InlineData("2", null)]
    public void ChoiceField_TakesItsWords(string json, string? written) => Read(new ChoiceField<MeasureKind>("field", "Field"), json).ShouldBe(written);

    [Theory]
    [InlineData("""["a","b"]""", """["a","b"]""")]
    [InlineData("[]", null)]
    [InlineData("""[" ","."]""", null)]
    [InlineData("\"a\"", null)]
    [InlineData("""["a",1]""", null)]
    [InlineData("""["a",null,"."," ","b"]""", """["a","b"]""")]
    public void TextListField_TakesListsOfTextsAndLeavesOutBlankOnes(string json, string? written) => Read(new TextListField("field", "Field"), json).ShouldBe(written);

    [Theory]
    [InlineData("""["a","b"]""", """["a","b"]""")]
    [InlineData("""["a",null]""", null)]
    [InlineData("""["a"," . "]""", null)]
    [InlineData("[]", "[]")]
    public void TextListField_OfCodes_HasNoBlankOnes(string json, string? written) =>
        Read(new TextListField("field", "Field") { Source = CodeSource.Provider, Presence = Presence.Optional }, json).ShouldBe(written);

    [Theory]
    [InlineData("""{"b":1.0,"a":2}""", """{"a":2,"b":1}""")]
    [InlineData("{}", "{}")]
    [InlineData("""{"a":"1"}""", null)]
    [InlineData("""{"a":null}""", null)]
    [InlineData("[1]", null)]
    public void ResultsField_TakesANumberForEachMeasure(string json, string? written) => Read(new ResultsField("field", "Field"), json).ShouldBe(written);

    [Theory]
    [InlineData("""{"value":40.0,"quality":60,"note":"x"}""", """{"quality":60,"value":40}""")]
    [InlineData("""{"quality":100,"value":0}""", null)]
    [InlineData("""{"quality":90,"value":1e1}""", """{"quality":90,"value":10}""")]
    [InlineData("""{"quality":9.999,"value":90.001}""", null)]
    [InlineData("""{"quality":50.00000000000000000000000001,"value":49.99999999999999999999999999}""", """{"quality":50.00000000000000000000000001,"value":49.99999999999999999999999999}""")]
    [InlineData("""{"quality":50.00000000000000000000000001,"value":50}""", null)]
    [InlineData("""{"quality":60}""", null)]
    [InlineData("""{"quality":60,"value":"40"}""", null)]
    [InlineData("""{"quality":79228162514264337593543950335,"value":79228162514264337593543950335}""", null)]
    [InlineData("""{"quality":-1,"value":101}""", null)]
    public void WeightsField_TakesWeightsThatAddUpTo100(string json, string? written) => Read(new WeightsField("field", "Field"), json).ShouldBe(written);

    [Fact]
    public void FieldValues_WriteTheirFieldsInOrdinalOrder()
    {
        var values = FieldValues.Of(RecordCause.TextField, "Deficit").With(RecordCause.KindField, CauseKind.Financial);
        values.ToCanonicalJson().ShouldBe("""{"kind":"financial","text":"Deficit"}""");
        values.Get(RecordCause.KindField).ShouldBe(CauseKind.Financial);
        values.Has(RecordRemedy.TextField).ShouldBeFalse();
        values.Get(RecordRemedy.TextField).ShouldBeNull();
        FieldValues.None.ToCanonicalJson().ShouldBe("{}");
    }

    [Fact]
    public void Messages_CallTheFieldWhatTheFormCallsIt()
    {
        Messages(RecordConcern.TextField, """{"text":""}""").ShouldBe(["Enter concern"]);
        Messages(RecordConcern.TextField, """{"text":1}""").ShouldBe(["Concern must be text"]);
        Messages(OfferChance.DueField, """{"due":"soon"}""").ShouldBe(["Day by which the provider is to improve must be a real date"]);
        Messages(ScoreBid.QualityField, """{"quality":101}""").ShouldBe(["Score for quality must be from 0 to 100"]);
        Messages(RecordCause.KindField, "{}").ShouldBe(["Select kind of cause"]);
        Messages(Invite.ProviderField, "{}").ShouldBe(["Choose provider"]);
    }

    private static string? Read<T>(Field<T> field, string json)
        where T : notnull
    {
        var reader = new FieldReader(JsonDocument.Parse($$"""{"field":{{json}}}""").RootElement);
        reader.Read(field, otherwise: default!);
        if (reader.Errors.Count > 0)
        {
            reader.Values.Has(field).ShouldBeFalse();
            return null;
        }

        return reader.Values.ToCanonicalJson()["{\"field\":".Length..^1];
    }

    private static IEnumerable<string> Messages<T>(Field<T> field, string json)
        where T : notnull
    {
        var reader = new FieldReader(JsonDocument.Parse(json).RootElement);
        reader.Read(field, otherwise: default!);
        return reader.Errors.Select(error => error.Message);
    }
}
