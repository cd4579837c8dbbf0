using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Microsoft.Net.Http.Headers;

namespace CommissioningCases.Web.Api;

/// <summary>Answers for programs, which need not be sent again to whoever has the same already.</summary>
internal static class ApiJson
{
    private const string MediaType = "application/json";
    private const int BytesOfTag = 16;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static IResult Answer<T>(HttpContext context, T value)
    {
        var bytes = JsonSerializer.SerializeToUtf8Bytes(value, Options);

        // Of what this person sees, so that it tells of nothing else.
        var tag = new EntityTagHeaderValue($"\"{Base64Url.EncodeToString(SHA256.HashData(bytes).AsSpan(0, BytesOfTag))}\"");
        context.Response.Headers.CacheControl = "private, no-cache";
        context.Response.Headers.Vary = HeaderNames.Authorization;
        return Results.Bytes(bytes, MediaType, entityTag: tag);
    }
}
