using System.Text;

namespace CommissioningCases.Web.Tests.Features.Admin;

/// <summary>Files that people send as a case history and that are none.</summary>
internal static class WrongFiles
{
    private const string Attempt = """{"case":"A-1","on":"2010-04-05","do":"log-case","pct":"5ND","scenario":1,"service":"Children’s café","providers":["RTQ"],"summary":"Waits","needs":"Needs"}""";

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static byte[] Named(string name) => name switch
    {
        "array.jsonl" => Encoding.UTF8.GetBytes($"[{Attempt},\n{Attempt}]"),
        "pretty.jsonl" => Encoding.UTF8.GetBytes(Attempt.Replace(",", ",\n ", StringComparison.Ordinal).Replace("{", "{\n ", StringComparison.Ordinal)),
        "csv.csv" => [.. Encoding.UTF8.Preamble, .. "case,on,do\r\nE-1,05/04/2010,log-case\r\n"u8],
        "semi.csv" => [.. "case;on;do\r\nE-1;05/04/2010;log-case\r\n"u8],
        "utf16.jsonl" => [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Attempt)],
        "win1252.jsonl" => Windows.GetBytes(Attempt),
        "excel.xlsx" => [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00],
        _ => throw new ArgumentException($"There is no file {name}.", nameof(name)),
    };
}
