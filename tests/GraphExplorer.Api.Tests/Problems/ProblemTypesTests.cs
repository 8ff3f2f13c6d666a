using System.Net;
using System.Reflection;
using GraphExplorer.Graph.Errors;
using GraphExplorer.Requests.Problems;

namespace GraphExplorer.Api.Tests.Problems;

public sealed class ProblemTypesTests
{
    [Fact]
    public void Every_error_code_has_its_words()
    {
        var codes = typeof(ErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static)
            .Where(field => field.FieldType == typeof(ErrorCode))
            .Select(field => (ErrorCode)field.GetValue(null)!)
            .ToList();

        var listed = ProblemTypes.Listed.Select(type => type.Code).ToHashSet();

        Assert.NotEmpty(codes);
        Assert.All(codes, code => Assert.Contains(code, listed));
        Assert.Equal(codes.Count, codes.Select(code => code.Name).Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public void Every_kind_of_failure_has_an_error_status() =>
        Assert.All(Enum.GetValues<ErrorKind>(), kind => Assert.InRange(ProblemTypes.Status(kind), 400, 599));

    [Fact]
    public async Task The_type_of_a_problem_is_an_address_that_explains_it()
    {
        await using var server = await TrialServer.StartAsync();
        using var failed = await server.GetAsync("/nothing/here");
        var problem = await failed.ProblemAsync();

        using var page = await server.GetAsync((string)problem["type"]!); // asserted by ProblemAsync
        using var unknown = await server.GetAsync("/problems/none");

        Assert.Equal(HttpStatusCode.NotFound, failed.StatusCode);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        await unknown.ProblemAsync();
    }
}
