using Microsoft.AspNetCore.Connections;
using Serilog;
using Serilog.Core;
using Serilog.Events;
using Serilog.Filters;
using Serilog.Settings.Configuration;

namespace CommissioningCases.Web.Infrastructure;

/// <summary>
/// What is logged, as the section Serilog of appsettings.json says: lines for people where people try the service out, JSON for machines where it is operated.
/// Whatever is logged while a request runs carries the number that an error page would give.
/// </summary>
internal static class Logs
{
    private const string Section = "Serilog";

    /// <summary>Who logs why a service did not start.</summary>
    private const string Host = "Microsoft.Extensions.Hosting.Internal.Host";

    /// <summary>Made before the host and ended after it, because the embedded database starts before the host, ends after it, and logs both.</summary>
    public static Logger Create(IConfiguration configuration, Mode mode) => new LoggerConfiguration()
        .ReadFrom.Configuration(configuration)
        .ReadFrom.Configuration(configuration, new ConfigurationReaderOptions { SectionName = $"{Section}:{mode}" })
        .Filter.ByExcluding(IsToldInOneLine)
        .CreateLogger();

    /// <summary>What keeps the service from starting, Program tells without saying where in it that was noticed; that it was told to stop is no fault.</summary>
    private static bool IsToldInOneLine(LogEvent logged) => logged.Exception is { } exception
        && (exception.InnerException is AddressInUseException || (Matching.FromSource(Host)(logged) && (exception is OperationCanceledException || OperatorMessage.Of(exception) is not null)));

    /// <summary>A verb's standard output is its result, so that its logs go to standard error.</summary>
    public static void WriteToStandardError(IConfigurationBuilder configuration, Mode mode) => configuration.AddInMemoryCollection(
        [new($"{Section}:{mode}:WriteTo:Console:Args:standardErrorFromLevel", nameof(LogEventLevel.Verbose))]);

    /// <summary>One line for each request: no query, no form and no name, because these hold what people typed.</summary>
    public static void UseRequestLog(this WebApplication app) => app.UseSerilogRequestLogging(options =>
    {
        options.Logger = app.Services.GetRequiredService<Serilog.ILogger>();
        options.GetLevel = (_, _, _) => LogEventLevel.Information; // what failed is logged once, where it is handled
        options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0.0} ms";
        options.GetMessageTemplateProperties = (context, _, elapsed, status) =>
        [
            new("RequestMethod", new ScalarValue(context.Request.Method)),
            new("RequestPath", new ScalarValue(context.Request.Path.ToUriComponent())), // encoded, or a line break in it would begin a line of its own
            new("StatusCode", new ScalarValue(status)),
            new("Elapsed", new ScalarValue(elapsed)),
        ];
    });
}
