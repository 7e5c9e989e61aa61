"""An agent on the MCP server, with the official Python client: lists the tools, calls each, and accepts whatever it is asked.
Prints as JSON what was answered."""

import asyncio
import json
import os
import sys

from mcp import ClientSession, StdioServerParameters, stdio_client
from mcp.types import ElicitResult


async def accept(*_):
    return ElicitResult(action="accept", content={})


async def main(command, *args):
    server = StdioServerParameters(command=command, args=list(args), env=dict(os.environ))
    async with stdio_client(server) as (read, write), ClientSession(read, write, elicitation_callback=accept) as session:
        await session.initialize()
        tools = [tool.name for tool in (await session.list_tools()).tools]

        async def call(name, **arguments):
            answer = await session.call_tool(name, arguments)
            return json.loads(answer.content[0].text)

        instance = (await call("ami_list_instances", filter="web-1"))["instances"][0]["id"]
        image = (await call("ami_list_images", filter="2026-10-28"))["images"][0]["id"]
        request = json.dumps({"InstanceId": instance, "Name": "by an agent"})
        answers = {
            "ami_validate_request": await call("ami_validate_request", text=request),
            "ami_explain_member": await call("ami_explain_member", member="Name"),
            "ami_convert_request": await call("ami_convert_request", text=request, to="cli"),
            "ami_list_instances": await call("ami_list_instances"),
            "ami_list_images": await call("ami_list_images"),
            "ami_plan_request": await call("ami_plan_request", text=request),
            "ami_describe_run": await call("ami_describe_run", run=image),
            "ami_propose_image": await call("ami_propose_image", text=request),
        }
        return {"tools": tools, "answers": answers}


print(json.dumps(asyncio.run(main(*sys.argv[1:]))))
