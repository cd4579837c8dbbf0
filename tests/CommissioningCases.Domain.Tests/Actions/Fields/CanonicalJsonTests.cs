using System.Text.Json;

namespace CommissioningCases.Domain.Tests.Actions.Fields;

public class CanonicalJsonTests
{
    [Theory]
    [InlineData("""{ "b" : 1, "a" : [ 2, {"d":null,"c":true} ] }""", """{"a":[2,{"c":true,"d":null}],"b":1}""")]
    [InlineData("""{"B":1,"a":2,"é":3,"Z":4}""", """{"B":1,"Z":4,"a":2,"é":3}""")]
    [InlineData("\"caf\\u00e9 \\\"x\\\" \\n<b>&'\"", "\"café \\\"x\\\" \\n<b>&'\"")]
    [InlineData("[ ]", "[]")]
    [InlineData("12.50", "12.50")]
    public void Rewrite_OrdersMembersAndDropsWhiteSpace(string json, string canonical) => CanonicalJson.Rewrite(json).ShouldBe(canonical);

    [Fact]
    public void Rewrite_OfWhatIsCanonical_ChangesNothing()
    {
        foreach (var exemplar in Exemplars.All)
        {
            var accepted = exemplar.Story.Try(exemplar.Action, exemplar.Values).ShouldBeOfType<Decision.Accepted>();
            var canonical = accepted.Values.ToCanonicalJson();
            CanonicalJson.Rewrite(canonical).ShouldBe(canonical);
        }
    }

    [Fact]
    public void Rewrite_OfNoJson_Throws() => Should.Throw<JsonException>(() => CanonicalJson.Rewrite("{"));

    [Fact]
    public void StoredValues_ReadBackGiveTheSameDecision()
    {
        foreach (var exemplar in Exemplars.All)
        {
            var accepted = exemplar.Story.Try(exemplar.Action, exemplar.Values).ShouldBeOfType<Decision.Accepted>();
            var stored = Examples.Json(JsonSerializer.Deserialize<System.Text.Json.Nodes.JsonObject>(accepted.Values.ToCanonicalJson())!);
            var again = exemplar.Story.Try(exemplar.Action, stored).ShouldBeOfType<Decision.Accepted>();
            again.Values.ToCanonicalJson().ShouldBe(accepted.Values.ToCanonicalJson());
        }
    }
}
